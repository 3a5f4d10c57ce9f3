import CoreMetrics
import Testing

@testable import MonitorService

@Suite struct PrometheusTests {
    private let registry = PrometheusRegistry(help: ["shieldwatch_entries_total": "Entries taken."])
    private var factory: PrometheusMetrics { PrometheusMetrics(registry) }

    @Test func writesCountersAndGaugesInTheOrderOfNames() {
        factory.makeMeter(label: "z.gauge", dimensions: []).set(Int64(-3))
        let counter = factory.makeCounter(label: "shieldwatch_entries_total", dimensions: [("source", "push")])
        counter.increment(by: 2)
        factory.makeCounter(label: "shieldwatch_entries_total", dimensions: [("source", "push")]).increment(by: 1)
        factory.makeCounter(label: "shieldwatch_entries_total", dimensions: [("source", "file")]).increment(by: 5)
        counter.increment(by: -7)
        #expect(
            registry.text == """
                # HELP shieldwatch_entries_total Entries taken.
                # TYPE shieldwatch_entries_total counter
                shieldwatch_entries_total{source="file"} 5
                shieldwatch_entries_total{source="push"} 3
                # TYPE z_gauge gauge
                z_gauge -3

                """
        )
    }

    @Test func bucketsHoldWhatIsNotAboveTheirBound() {
        let timer = factory.makeTimer(label: "t", dimensions: [("a", "b")])
        for nanoseconds in [1_000_000, 1_000_001, 60_000_000_000] as [Int64] { timer.recordNanoseconds(nanoseconds) }
        let lines = registry.text.split(separator: "\n").map(String.init)
        #expect(lines.contains(#"t_bucket{a="b",le="0.001"} 1"#))
        #expect(lines.contains(#"t_bucket{a="b",le="0.0025"} 2"#))
        #expect(lines.contains(#"t_bucket{a="b",le="30"} 2"#))
        #expect(lines.contains(#"t_bucket{a="b",le="+Inf"} 3"#))
        #expect(lines.contains(#"t_count{a="b"} 3"#))
    }

    @Test func namesAndValuesCannotBreakTheFormat() {
        factory.makeMeter(label: "9 a.b", dimensions: [("http.route", "x\"}\n\\ 1")]).set(Int64(1))
        #expect(registry.text == "# TYPE _9_a_b gauge\n_9_a_b{http_route=\"x\\\"}\\n\\\\ 1\"} 1\n")
    }

    @Test func valuesFromOutsideDoNotFillTheMemory() {
        for number in 0..<5_000 {
            factory.makeCounter(label: "c", dimensions: [("path", "\(number)")]).increment(by: 1)
        }
        #expect(registry.text.split(separator: "\n").count == 1_001)
    }

    @Test func oneNameHasOneSort() {
        factory.makeCounter(label: "n", dimensions: []).increment(by: 4)
        factory.makeMeter(label: "n", dimensions: []).set(Int64(9))
        #expect(registry.text == "# TYPE n counter\nn 4\n")
    }
}
