/// Times of many pieces of work.
struct Timings {
    private var nanoseconds: [UInt32] = []

    var count: Int { nanoseconds.count }

    mutating func add(_ nanoseconds: Int) { self.nanoseconds.append(UInt32(clamping: nanoseconds)) }

    var text: String {
        guard !nanoseconds.isEmpty else { return "none" }
        let sorted = nanoseconds.sorted()
        let mean = sorted.reduce(0) { $0 + Int($1) } / sorted.count
        let names = [
            ("p50", sorted.count / 2), ("p99", sorted.count * 99 / 100), ("p99.9", sorted.count * 999 / 1_000),
        ]
        return
            (["mean \(Self.text(mean))"] + names.map { "\($0.0) \(Self.text(Int(sorted[$0.1])))" }
            + ["most \(Self.text(Int(sorted[sorted.count - 1])))"]).joined(separator: ", ")
    }

    private static func text(_ nanoseconds: Int) -> String {
        nanoseconds < 1_000_000 ? "\(Double(nanoseconds / 100) / 10) us" : "\(Double(nanoseconds / 100_000) / 10) ms"
    }
}
