# Two commands do everything on a fresh Debian 12 with a Swift toolchain: make demo, make test.

SHELL := /bin/bash
export SWIFT_DETERMINISTIC_HASHING := 1

# Debian packages: the compiler's C++ headers, the regular expression library, what unpacks gzip, and the databases.
PACKAGES := libpq-dev libre2-dev libsqlite3-dev libstdc++-12-dev pkg-config zlib1g-dev
# What make test-postgresql needs besides: a server, which the tests start themselves.
TEST_PACKAGES := postgresql
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: demo test test-postgresql browser schemathesis peers google-discovery monitor-end-to-end crash load replicas \
    prometheus-rules systemd-unit end-to-end lint fuzz dependencies clean

## Shows the product at work on the example fleet, until it is interrupted. ONCE=1, or CI, has it end by itself.
demo: dependencies
	swift build -c release --product shieldwatch
	@exec "$$(swift build -c release --show-bin-path)/shieldwatch" demo $(if $(ONCE)$(CI),--once)

## Runs every test that needs no outside server.
test: dependencies
	swift build --build-tests
	swift test --skip-build --disable-xctest

## Runs the tests of the monitor's memory on a server of PostgreSQL, too, which they start and stop themselves.
test-postgresql: PACKAGES += $(TEST_PACKAGES)
test-postgresql: dependencies
	SHIELDWATCH_TEST_POSTGRESQL=1 swift test --disable-xctest --filter StorageTests

## Lets Prometheus' own checker try the alert rules about the monitor.
prometheus-rules:
	Tests/prometheus-rules

## Lets systemd check the unit, and fails when the unit protects less than it did.
systemd-unit:
	Tests/systemd-unit

## Kills the monitor again and again while entries come, on both databases, and compares the end with an undisturbed run.
crash: PACKAGES += $(TEST_PACKAGES)
crash: dependencies
	swift build -c release --product shieldwatch
	Tests/monitor/crash "$$(swift build -c release --show-bin-path)/shieldwatch"

## Sends 2,000 entries a second for five minutes, from machines of which there are 100,000, and holds them to the marks.
load: dependencies
	swift build -c release --product shieldwatch
	python3 Tests/monitor/load.py "$$(swift build -c release --show-bin-path)/shieldwatch" --seconds 300 --assert \
	    --throughput 1980 --p99 100 --memory 200

## Compares what three monitors on one server of PostgreSQL take in with what one does.
replicas: PACKAGES += $(TEST_PACKAGES)
replicas: dependencies
	swift build -c release --product shieldwatch
	python3 Tests/monitor/replicas.py "$$(swift build -c release --show-bin-path)/shieldwatch"

## Looks at the pages of a running monitor with a browser: empty, without access rules, with tokens.
browser: dependencies
	swift build --product shieldwatch
	Tests/browser "$$(swift build --show-bin-path)/shieldwatch"

## Sends a running monitor what schemathesis makes of its OpenAPI document.
schemathesis: dependencies
	swift build --product shieldwatch
	Tests/schemathesis "$$(swift build --show-bin-path)/shieldwatch"

## Has a running monitor tell a mail server, Alertmanager, Slack and PagerDuty of an incident.
peers: dependencies
	swift build --product shieldwatch
	Tests/peers/run "$$(swift build --show-bin-path)/shieldwatch"

## Holds what is asked of Google's services, and the services of the tests, against Google's own description of both.
google-discovery: dependencies
	Tests/google-discovery

## Holds the running monitor to its contract, and to what is promised when databases, receivers, senders and clocks fail.
monitor-end-to-end: PACKAGES += $(TEST_PACKAGES) libfaketime
monitor-end-to-end: dependencies
	swift build -c release --product shieldwatch
	Tests/monitor/faults "$$(swift build -c release --show-bin-path)/shieldwatch"

## Runs the binary on everything below Fixtures/, validates its JSON and tries hostile input.
end-to-end: dependencies
	Tests/end-to-end

## Lets the fuzzers at what reads bytes of machines that may be hostile, under AddressSanitizer, for a bounded time each.
fuzz: dependencies
	FuzzTesting/run $${FUZZ_SECONDS:-10}

lint:
	swift format lint --strict --recursive Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/Sources \
	    Benchmarks/Benchmarks FuzzTesting/Package.swift FuzzTesting/Sources

## Installs the Debian packages that the build needs, where they are missing.
dependencies:
	@missing=$$(for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
	    echo "Installing Debian packages:" $$missing; \
	    $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	fi

clean:
	rm -rf .build .build-*
