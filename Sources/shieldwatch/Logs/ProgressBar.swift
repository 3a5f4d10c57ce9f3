import Glibc

/// How far a long input has been read: on a terminal, and only after a second.
struct ProgressBar {
    /// How much there is to read; nil where that is not known.
    private let total: Int?
    private let start = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) != 0
    private var done = 0
    private var last = ContinuousClock.now
    private var hasShown = false

    init(total: Int?) { self.total = total }

    /// Notes that so much more has been read.
    mutating func advance(by count: Int) {
        done += count
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - start >= .seconds(1), now - last >= .milliseconds(200) else { return }
        last = now
        hasShown = true
        Console.complain("\r\u{1B}[K\(text)")
    }

    /// Takes the bar away.
    mutating func finish() {
        if hasShown { Console.complain("\r\u{1B}[K") }
        hasShown = false
    }

    private var text: String {
        let size = "\(done >> 20) MiB"
        guard let total, total > 0 else { return size }
        let share = min(100, done * 100 / total)
        let filled = share * 30 / 100
        return
            "[\(String(repeating: "#", count: filled))\(String(repeating: "-", count: 30 - filled))] \(share) % (\(size))"
    }
}
