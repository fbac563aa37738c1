// wire measures what a request costs. go run ./bench -wire compiles it.
//
//	wire serve PATH            a bare server: every message is answered OK
//	wire client PATH KIND N    N requests; KIND: files, split, bare, overlap
//	wire bash N BASH KIND      N commands through pipes, each with a marker:
//	                           short, the shortest; numbered, one that no command
//	                           before it can have printed; redirected, with the
//	                           descriptors of the command its own, as ECMD has them
//	wire on CPU PROGRAM ...    a program on one processor
//
// client and bash print the least time of a request, the median and the 99th
// percentile, in nanoseconds, and requests a second.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { max_files = 253, in_flight = 64 };

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static int64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

static struct sockaddr_un address(const char *path)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	strncpy(a.sun_path, path, sizeof a.sun_path - 1);
	return a;
}

// receive is a recvmsg whose descriptors are closed.
static ssize_t receive(int s, char *buf, size_t size)
{
	char control[CMSG_SPACE(max_files * sizeof(int))];
	struct iovec iov = {buf, size};
	struct msghdr m = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
	ssize_t n = recvmsg(s, &m, MSG_CMSG_CLOEXEC);
	for (struct cmsghdr *c = CMSG_FIRSTHDR(&m); n >= 0 && c; c = CMSG_NXTHDR(&m, c)) {
		if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
			continue;
		int *fds = (int *)CMSG_DATA(c);
		for (size_t i = 0; i < (c->cmsg_len - CMSG_LEN(0)) / sizeof(int); i++)
			close(fds[i]);
	}
	return n;
}

// answer_all answers the netstrings in buf and returns how many bytes they are.
static size_t answer_all(int s, const char *buf, size_t n)
{
	size_t at = 0;
	for (;;) {
		size_t i = at, length = 0;
		while (i < n && buf[i] >= '0' && buf[i] <= '9')
			length = length * 10 + (size_t)(buf[i++] - '0');
		if (i + 1 + length + 1 > n)
			return at;
		at = i + 1 + length + 1;
		if (write(s, "2:OK,", 5) != 5)
			return n;
	}
}

static void serve(const char *path)
{
	struct sockaddr_un a = address(path);
	int l = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	unlink(path);
	if (l < 0 || bind(l, (struct sockaddr *)&a, sizeof a) || listen(l, 8))
		die(path);
	for (;;) {
		int s = accept(l, 0, 0);
		char buf[1 << 16];
		size_t have = 0;
		ssize_t n;
		while ((n = receive(s, buf + have, sizeof buf - have)) > 0) {
			have += (size_t)n;
			size_t used = answer_all(s, buf, have);
			memmove(buf, buf + used, have - used);
			have -= used;
		}
		close(s);
	}
}

static void send_files(int s, const char *text, size_t size)
{
	static int fds[3] = {-1};
	union {
		char room[CMSG_SPACE(sizeof fds)];
		struct cmsghdr align;
	} control;
	if (fds[0] < 0)
		for (int i = 0; i < 3; i++)
			fds[i] = open("/dev/null", O_RDWR | O_CLOEXEC);
	struct iovec iov = {(char *)text, size};
	struct msghdr m = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
	struct cmsghdr *c = CMSG_FIRSTHDR(&m);
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(sizeof fds);
	memcpy(CMSG_DATA(c), fds, sizeof fds);
	if (sendmsg(s, &m, 0) != (ssize_t)size)
		die("sendmsg");
}

static void put(int s, const char *text, size_t size)
{
	if (write(s, text, size) != (ssize_t)size)
		die("write");
}

// request sends ECMD with the code ":" in the way of kind.
static void request(int s, const char *kind)
{
	if (!strcmp(kind, "files"))
		send_files(s, "6:ECMD :,", 9);
	else if (!strcmp(kind, "bare"))
		put(s, "6:ECMD :,", 9);
	else {
		put(s, "6:", 2);
		send_files(s, "ECMD :", 6);
		put(s, ",", 1);
	}
}

static int by_size(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

static void report(int64_t *took, long n, int64_t all)
{
	qsort(took, (size_t)n, sizeof *took, by_size);
	printf("%lld %lld %lld %.0f\n", (long long)took[0], (long long)took[n / 2], (long long)took[n * 99 / 100], n * 1e9 / all);
}

// overlap keeps requests in flight: while some are answered, others are sent.
static void overlap(int s, long n)
{
	long sent = 0, answered = 0;
	int64_t began = now();
	while (answered < n) {
		char out[in_flight * 32], in[1 << 16];
		size_t size = 0;
		while (sent < n && sent - answered < in_flight)
			size += (size_t)sprintf(out + size, "%d:%ld ECMD :,", snprintf(0, 0, "%ld ECMD :", sent), sent), sent++;
		if (size)
			put(s, out, size);
		ssize_t got = read(s, in, sizeof in);
		if (got <= 0)
			die("read");
		for (ssize_t i = 0; i < got; i++)
			answered += in[i] == ',';
	}
	int64_t all = now() - began;
	printf("%lld %lld %lld %.0f\n", (long long)(all / n), (long long)(all / n), (long long)(all / n), n * 1e9 / all);
}

static int client(const char *path, const char *kind, long n)
{
	struct sockaddr_un a = address(path);
	int s = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (s < 0 || connect(s, (struct sockaddr *)&a, sizeof a))
		die(path);
	if (!strcmp(kind, "overlap"))
		return overlap(s, n), 0;
	int64_t *took = calloc((size_t)n, sizeof *took), all = 0;
	for (long i = -1000; i < n; i++) {
		char buf[64];
		int64_t t = now();
		request(s, kind);
		ssize_t got = read(s, buf, sizeof buf);
		t = now() - t;
		if (got != 5 || memcmp(buf, "2:OK,", 5))
			die("the reply is wrong");
		if (i >= 0)
			took[i] = t, all += t;
	}
	report(took, n, all);
	return 0;
}

// command is the code ":" with a marker in the way of kind.
static int command(char *text, const char *kind, long i)
{
	if (!strcmp(kind, "short"))
		return sprintf(text, ":;echo marker$?\n");
	if (!strcmp(kind, "numbered"))
		return sprintf(text, ":\necho marker-%ld-$?\n", i);
	return sprintf(text, "{ :\n} < /dev/null > /dev/null 2>&1; echo marker-%ld-$?\n", i);
}

static int pipes(long n, char *bash, const char *kind)
{
	int in[2], out[2];
	if (pipe2(in, O_CLOEXEC) || pipe2(out, O_CLOEXEC))
		die("pipe");
	if (fork() == 0) {
		dup2(in[0], 0);
		dup2(out[1], 1);
		execlp(bash, bash, "--norc", "--noprofile", (char *)0);
		die(bash);
	}
	int64_t *took = calloc((size_t)n, sizeof *took), all = 0;
	for (long i = -1000; i < n; i++) {
		char text[128], buf[64];
		int64_t t = now();
		put(in[1], text, (size_t)command(text, kind, i));
		size_t have = 0;
		do {
			ssize_t got = read(out[0], buf + have, sizeof buf - have);
			if (got <= 0)
				die("read");
			have += (size_t)got;
		} while (buf[have - 1] != '\n');
		t = now() - t;
		if (i >= 0)
			took[i] = t, all += t;
	}
	report(took, n, all);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc == 3 && !strcmp(argv[1], "serve"))
		serve(argv[2]);
	if (argc == 5 && !strcmp(argv[1], "client"))
		return client(argv[2], argv[3], atol(argv[4]));
	if (argc == 5 && !strcmp(argv[1], "bash"))
		return pipes(atol(argv[2]), argv[3], argv[4]);
	if (argc > 3 && !strcmp(argv[1], "on")) {
		cpu_set_t one;
		CPU_ZERO(&one);
		CPU_SET(atoi(argv[2]), &one);
		if (sched_setaffinity(0, sizeof one, &one))
			die("sched_setaffinity");
		execvp(argv[3], argv + 3);
		die(argv[3]);
	}
	fprintf(stderr, "usage: wire serve PATH | client PATH files|split|bare|overlap N | bash N BASH short|numbered|redirected | on CPU PROGRAM ...\n");
	return 2;
}
