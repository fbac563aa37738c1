package interp

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/goshd/goshd/interp/vars"
)

// timeZone is the shell's time zone: what TZ says if it is exported, as bash
// has it, otherwise that of the system.
func (sh *Shell) timeZone() *time.Location {
	v := sh.Vars.Get(idTZ)
	if v == nil || v.Attr&vars.Export == 0 {
		return zones.get(":/etc/localtime")
	}
	tz, ok := v.Text()
	if !ok {
		return zones.get(":/etc/localtime")
	}
	return zones.get(tz)
}

// zones are the time zones in use.
var zones zoneCache

type zoneCache struct {
	sync.Mutex
	m map[string]*time.Location
}

const maxZones = 64

func (z *zoneCache) get(tz string) *time.Location {
	z.Lock()
	defer z.Unlock()
	loc := z.m[tz]
	if loc != nil {
		return loc
	}
	if z.m == nil || len(z.m) >= maxZones {
		z.m = make(map[string]*time.Location)
	}
	loc = loadZone(tz)
	z.m[strings.Clone(tz)] = loc
	return loc
}

// loadZone interprets a value of TZ (POSIX 8.3): a file of the zone database,
// after a colon or not, or a rule such as CET-1CEST.
func loadZone(tz string) *time.Location {
	name := strings.TrimPrefix(tz, ":")
	if name == "" {
		return time.UTC
	}
	path := name
	if !filepath.IsAbs(path) {
		path = filepath.Join("/usr/share/zoneinfo", name)
	}
	if data, err := os.ReadFile(path); err == nil {
		if loc, err := time.LoadLocationFromTZData(name, data); err == nil {
			return loc
		}
	}
	if loc, ok := ruleZone(name); ok {
		return loc
	}
	letters := 0
	for letters < len(name) && (name[letters]|0x20)-'a' < 26 {
		letters++
	}
	if letters < 3 {
		return time.UTC
	}
	return time.FixedZone(name[:letters], 0)
}

// ruleZone makes a zone from a rule, by way of a file of the database that has
// no more than the rule in its last line (RFC 8536).
func ruleZone(rule string) (*time.Location, bool) {
	if strings.ContainsAny(rule, "\n\x00") {
		return nil, false
	}
	header := func(b []byte, times, types, chars uint32) []byte {
		b = append(b, "TZif2"...)
		b = append(b, make([]byte, 15)...)
		for _, n := range []uint32{0, 0, 0, times, types, chars} {
			b = binary.BigEndian.AppendUint32(b, n)
		}
		return b
	}
	data := header(nil, 0, 0, 0)
	data = header(data, 1, 1, 4)
	const longAgo = -1 << 59
	data = binary.BigEndian.AppendUint64(data, 1<<64+longAgo)
	data = append(data, 0)                // the time's type
	data = append(data, 0, 0, 0, 0, 0, 0) // the type: offset, isdst, name
	data = append(data, "-00\x00\n"...)
	data = append(data, rule...)
	loc, err := time.LoadLocationFromTZData(rule, append(data, '\n'))
	if err != nil {
		return nil, false
	}
	name, _ := time.Unix(0, 0).In(loc).Zone()
	return loc, name != "-00"
}
