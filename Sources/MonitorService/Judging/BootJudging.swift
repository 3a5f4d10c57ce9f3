import Alerting
import IntegrityEvents
import LogEntries
import Storage
import Synchronization

/// Judges what has come, in its order, a few reports to a transaction.
///
/// Each report is judged by what came before it and nothing else, however many are waiting: the same entries in the same
/// order come to the same incidents, whether they come at once or one by one, and whatever is killed meanwhile.
final class BootJudging: Sendable {
    private let database: any Database
    private let channels: [IncidentDesk.Channel]
    private let clock: @Sendable () -> Timestamp
    private let memory = Mutex<FleetMemory?>(nil)

    /// How many reports, and how many other events, one transaction judges.
    private static let limit = 256

    init(
        _ database: any Database,
        channels: [IncidentDesk.Channel],
        clock: @escaping @Sendable () -> Timestamp
    ) {
        self.database = database
        self.channels = channels
        self.clock = clock
    }

    /// Judges what comes next.
    /// - Returns: what was judged; empty when nothing waits.
    func judgeNext() async throws -> JudgedArrivals {
        try await step { step in try step.judgeArrivals(atMost: Self.limit) }
    }

    /// Learns from all that has come, once nothing more comes, and judges anew what stands otherwise by that.
    func settle() async throws {
        _ = try await step { step in try step.settle() }
    }

    /// Forgets what is in memory, for a process that does not judge any more.
    func forget() { memory.withLock { $0 = nil } }

    private func step(
        _ body: @escaping @Sendable (inout JudgeStep) throws -> JudgedArrivals
    ) async throws -> JudgedArrivals {
        let (channels, clock) = (channels, clock)
        while true {
            try await remember()
            let done = try await database.write(locks: [IncidentTable.lock]) { [self] connection -> Done? in
                // Taken out until it is stored: what fails leaves nothing half done behind, and is read again.
                guard let known = memory.withLock({ $0.take() }),
                    var step = try JudgeStep(connection, channels, at: clock(), known)
                else { return nil }
                let judged = try body(&step)
                return Done(judged: judged, memory: try step.finish())
            }
            guard let done else { continue }
            memory.withLock { $0 = done.memory }
            return done.judged
        }
    }

    private struct Done: Sendable {
        let judged: JudgedArrivals
        let memory: FleetMemory
    }

    /// Reads what has been judged, if it is not known: beside those who write, since that takes long where much is there.
    private func remember() async throws {
        if memory.withLock({ $0 != nil }) { return }
        let read = try await database.read { try FleetMemory($0) }
        memory.withLock { $0 = read }
    }
}

/// What a step judged.
struct JudgedArrivals: Sendable {
    /// The verdicts, and how many reports each has.
    var verdicts: [BootVerdict: Int] = [:]

    /// How many other events were looked at.
    var events = 0

    /// The starts of machines among them, which reports have to follow.
    var starts: [LogEvent] = []

    /// The boots that reported, and whether they did in their late phase.
    var reports: [BootReport] = []

    /// The machines, once for each thing that was said about them from other projects than theirs and is not believed.
    var foreign: [Instance] = []

    /// Whether the inventory is another than what came before was judged by.
    var hasOtherInventory = false

    /// Whether there may be more, which has to wait until something else has been stored.
    var isHeldBack = false

    /// Whether there was nothing.
    var isEmpty: Bool { verdicts.isEmpty && events == 0 }
}
