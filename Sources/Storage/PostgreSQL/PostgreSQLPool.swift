/// Sessions for transactions: no more than a number, each for one at a time.
actor PostgreSQLPool {
    private var idle: [PostgreSQLSession]
    private var waiting: [CheckedContinuation<PostgreSQLSession, Never>] = []
    private let all: [PostgreSQLSession]
    private var isClosed = false

    init(_ address: PostgreSQLAddress, _ limits: PostgreSQLLimits, _ stop: StopFlag) {
        all = (0..<max(1, limits.connections)).map { _ in PostgreSQLSession(address, limits, stop) }
        idle = all
    }

    /// Runs work with a session, when one is free.
    func withSession<Result: Sendable>(
        _ work: @Sendable (PostgreSQLSession) async -> Result
    ) async -> Result? {
        guard !isClosed else { return nil }
        let session = await take()
        defer { giveBack(session) }
        // A session that were used after it has been closed would connect anew, and nobody would close it.
        return isClosed ? nil : await work(session)
    }

    private func take() async -> PostgreSQLSession {
        // The last that was used: its connection is there, and its statements are prepared.
        if let session = idle.popLast() { return session }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func giveBack(_ session: PostgreSQLSession) {
        guard !waiting.isEmpty else { return idle.append(session) }
        waiting.removeFirst().resume(returning: session)
    }

    func close() async {
        isClosed = true
        for session in all { await session.close() }
    }
}
