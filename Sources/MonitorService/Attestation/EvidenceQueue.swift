import Hummingbird

/// Lets one piece of evidence be judged at a time: what takes a processor for a while must not keep entries waiting.
actor EvidenceQueue {
    private var admitted = 0
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// How much evidence may be in memory.
    private static let limit = 32

    /// Reads evidence, waits for its turn and works on it.
    /// - Throws: ``ProblemResponse`` when too much waits; what reading and working throw.
    func run<Result: Sendable>(
        reading read: @Sendable () async throws -> [UInt8],
        _ work: @Sendable ([UInt8]) async throws -> Result
    ) async throws -> Result {
        guard admitted < Self.limit else { throw Self.full }
        admitted += 1
        defer { admitted -= 1 }
        let bytes = try await read()
        await acquire()
        defer { release() }
        try Task.checkCancellation()
        return try await work(bytes)
    }

    private static var full: ProblemResponse {
        ProblemResponse(
            .serviceUnavailable,
            "More evidence comes than can be judged at the moment; send it again.",
            headers: [.retryAfter: "2"]
        )
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
