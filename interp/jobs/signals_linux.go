package jobs

const lastSignal = 64
