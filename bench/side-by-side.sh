#!/usr/bin/env bash
# Runs the load tool against upstream's kube-apiserver with etcd and against this program, in turn, and prints each side's medians and
# the ratio. Both sides start empty each round, on ports of their own; what is started here is ended by its process id.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
usage() {
  cat >&2 <<'TEXT'
usage: bench/side-by-side.sh --apiserver PATH --etcd PATH --apiload PATH [--rounds N] [--port P] [--keep FILE] [-- LOAD-TOOL-ARGUMENTS]
  --apiserver  upstream's kube-apiserver v1.32     --etcd     etcd 3.4 or later     --apiload  the load tool, built
  --rounds     pairs of runs, 3 when not given     --port     first of four ports, 18443 when not given
  --keep       keeps every row there
TEXT
  exit 1
}

apiserver='' etcd='' apiload='' rounds=3 port=18443 keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --apiserver) apiserver=$2 ;; --etcd) etcd=$2 ;; --apiload) apiload=$2 ;; --rounds) rounds=$2 ;; --port) port=$2 ;; --keep) keep=$2 ;;
    --) shift; break ;;
    *) usage ;;
  esac
  shift 2
done
[ -x "$apiserver" ] && [ -x "$etcd" ] && [ -x "$apiload" ] || usage
for tool in curl openssl awk; do command -v "$tool" >/dev/null || { echo "side-by-side: $tool is not installed" >&2; exit 1; }; done
load=("$@")

work=$(mktemp -d)
rows=$work/rows
pids=()
cluster=''
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  pids=()
  if [ -n "$cluster" ]; then "$root/kubestrel" down --data-dir "$cluster" --purge >/dev/null 2>&1 || true; cluster=''; fi
}
trap 'finish; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

resident() { awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$1/status"; }
ready() {
  for _ in $(seq 600); do
    [ "$(curl -sk -H 'Authorization: Bearer load' "$1/readyz" || true)" = ok ] && return
    sleep 0.1
  done
  echo "side-by-side: $1 did not become ready" >&2
  [ ! -e "$work/upstream/apiserver.log" ] || tail -5 "$work/upstream/apiserver.log" >&2
  exit 1
}
now() { date +%s%N; }

# The load tool's pods name 100 nodes; without these nodes the pod collector of a whole control plane would remove the pods.
nodes() {
  for i in $(seq 0 99); do
    printf 'url = "%s/api/v1/nodes"\nrequest = POST\ninsecure\nsilent\noutput = /dev/null\nheader = "Authorization: Bearer load"\nheader = "Content-Type: application/json"\ndata = "{\\"apiVersion\\":\\"v1\\",\\"kind\\":\\"Node\\",\\"metadata\\":{\\"name\\":\\"no-such-node-%d\\"}}"\nnext\n' "$1" "$i"
  done | sed '$d' | curl -K -
}

# Keeps "side phase figure value" of one run.
run() {
  local side=$1 url=$2
  nodes "$url"
  "$apiload" -server "$url" -token load "${load[@]}" | tee "$work/out" | sed "s/^/$side  /"
  awk -v side="$side" '
    $1 == "w.total" { for (i = 1; i <= NF; i++) if ($i == "events/s") print side, "watch", "events/s", $(i - 1); next }
    {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /\/s$/ && $i + 0 > 0 && $(i - 1) !~ /ms$/ && $i != "MB/s") print side, $1, "a-second", $i + 0
        if ($i ~ /^p(50|99)=/) { split($i, part, "="); print side, $1, part[1] "-ms", part[2] }
        if ($i ~ /^errors=/ && substr($i, 8) + 0 > 0) print side, $1, "errors", substr($i, 8)
      }
    }' "$work/out" >>"$rows"
}

upstream() {
  local dir=$work/upstream begin
  rm -rf "$dir" && mkdir -p "$dir"
  echo 'load,admin,1,"system:masters"' >"$dir/tokens.csv"
  openssl genrsa -out "$dir/sa.key" 2048 2>/dev/null
  "$etcd" --data-dir "$dir/etcd" --listen-client-urls "http://127.0.0.1:$((port + 1))" --advertise-client-urls "http://127.0.0.1:$((port + 1))" \
    --listen-peer-urls "http://127.0.0.1:$((port + 2))" --initial-advertise-peer-urls "http://127.0.0.1:$((port + 2))" \
    --initial-cluster "default=http://127.0.0.1:$((port + 2))" >"$dir/etcd.log" 2>&1 &
  local store=$!
  pids+=("$store")
  begin=$(now)
  "$apiserver" --etcd-servers "http://127.0.0.1:$((port + 1))" --secure-port "$port" --bind-address 127.0.0.1 --cert-dir "$dir/certs" \
    --service-cluster-ip-range 10.96.0.0/16 --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$dir/sa.key" \
    --service-account-signing-key-file "$dir/sa.key" --token-auth-file "$dir/tokens.csv" --authorization-mode Node,RBAC \
    >"$dir/apiserver.log" 2>&1 &
  local server=$!
  pids+=("$server")
  ready "https://127.0.0.1:$port"
  echo "upstream ready ms $((($(now) - begin) / 1000000))" >>"$rows"
  sleep 3
  run upstream "https://127.0.0.1:$port"
  echo "upstream memory MiB $(awk -v a="$(resident "$server")" -v b="$(resident "$store")" 'BEGIN { print a + b }')" >>"$rows"
  finish
}

ours() {
  cluster=$work/ours
  local begin url=https://127.0.0.1:$((port + 3))
  local up=("$root/kubestrel" up --control-plane-only --data-dir "$cluster" --port $((port + 3)) --no-merge)
  # The first start makes the data dir; the token is read by the second, which is the one that counts.
  "${up[@]}" >/dev/null
  "$root/kubestrel" down --data-dir "$cluster" >/dev/null
  echo 'load,admin,1,"system:masters"' >"$cluster/tokens.csv"
  chmod 600 "$cluster/tokens.csv"
  begin=$(now)
  "${up[@]}" >/dev/null
  ready "$url"
  echo "kubestrel ready ms $((($(now) - begin) / 1000000))" >>"$rows"
  sleep 3
  run kubestrel "$url"
  echo "kubestrel memory MiB $(resident "$(cut -d' ' -f1 "$cluster/kubestrel.pid")")" >>"$rows"
  finish
}

"$root/kubestrel" --version >/dev/null
echo "$(nproc) processors, load average $(cut -d' ' -f1-3 /proc/loadavg), $("$apiserver" --version), $("$etcd" --version | head -1)"
for round in $(seq "$rounds"); do
  echo "-- round $round"
  upstream
  ours
done
[ -z "$keep" ] || cp "$rows" "$keep"

echo "-- medians of $rounds rounds; the ratio is the median of each round's own"
awk '
  function median(list, n,    i, j, t) {
    for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
    return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
  }
  { key = $2 " " $3; if (!(key in known)) { known[key] = 1; order[++keys] = key } value[$1, key, ++count[$1, key]] = $4 }
  END {
    printf "%-10s %-10s %12s %12s %10s\n", "phase", "figure", "upstream", "kubestrel", "ratio"
    for (k = 1; k <= keys; k++) {
      key = order[k]; split(key, name, " "); u = count["upstream", key]; o = count["kubestrel", key]; n = u < o ? u : o
      split("", a); split("", b); split("", r)
      for (i = 1; i <= u; i++) a[i] = value["upstream", key, i] + 0
      for (i = 1; i <= o; i++) b[i] = value["kubestrel", key, i] + 0
      for (i = 1; i <= n; i++) r[i] = a[i] ? b[i] / a[i] : 0
      printf "%-10s %-10s %12s %12s %10s\n", name[1], name[2], u ? sprintf("%.1f", median(a, u)) : "-", o ? sprintf("%.1f", median(b, o)) : "-", n ? sprintf("%.2f", median(r, n)) : "-"
    }
  }' "$rows"
