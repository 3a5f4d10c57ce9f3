import Hummingbird

/// Lets one piece of evidence be judged at a time: what takes a processor for a while must not keep entries waiting.
actor EvidenceQueue {
    private var admitted: [String: Int] = [:]
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// How much evidence may be in memory, of all and of one caller.
    private static let (limit, share) = (32, 16)

    /// How long evidence may take to come: who sends slowly holds a place that others need.
    private let patience: Duration

    init(patience: Duration = .seconds(10)) { self.patience = patience }

    /// Reads evidence, waits for its turn and works on it.
    /// - Throws: ``ProblemResponse`` when too much waits, and for what comes too slowly; what reading and working throw.
    func run<Result: Sendable>(
        for caller: String,
        reading read: @Sendable () async throws -> [UInt8],
        _ work: @Sendable ([UInt8]) async throws -> Result
    ) async throws -> Result {
        guard admitted.values.reduce(0, +) < Self.limit, admitted[caller, default: 0] < Self.share else {
            throw ProblemMiddleware.busy(
                "More evidence comes than can be judged at the moment; send it again.",
                after: 2
            )
        }
        admitted[caller, default: 0] += 1
        defer { leave(caller) }
        let bytes = try await inTime(read)
        await acquire()
        defer { release() }
        try Task.checkCancellation()
        return try await work(bytes)
    }

    private func leave(_ caller: String) {
        let left = admitted[caller, default: 1] - 1
        admitted[caller] = left > 0 ? left : nil
    }

    private nonisolated func inTime(_ read: @Sendable () async throws -> [UInt8]) async throws -> [UInt8] {
        try await withoutActuallyEscaping(read) { read in
            try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
                group.addTask { try await read() }
                group.addTask {
                    try await Task.sleep(for: self.patience)
                    return nil
                }
                defer { group.cancelAll() }
                guard let bytes = try await group.next() ?? nil else {
                    let seconds = self.patience.components.seconds
                    throw ProblemMiddleware.busy("The evidence did not come within \(seconds) s; send it again.")
                }
                return bytes
            }
        }
    }

    private func acquire() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func release() {
        if waiting.isEmpty {
            isBusy = false
        } else {
            waiting.removeFirst().resume()
        }
    }
}
