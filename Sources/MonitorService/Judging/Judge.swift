import IntegrityEvents
import LogEntries
import Logging
import ServiceLifecycle
import Storage

/// Judges what comes for as long as the process lives. Of several processes one does at a time; the others stand by.
struct Judge: Service {
    /// Whoever judges holds this name.
    private static let claim = "judge"

    /// How long another process is waited for, and how long nothing is said when nothing comes.
    private static let pause = Duration.seconds(1)

    /// How long what is being stored is waited for; when that fails nobody says so.
    private static let moment = Duration.milliseconds(20)

    /// How long nothing comes before all of it is learned from.
    private static let quiet = Duration.seconds(60)

    let database: any Database
    let judging: BootJudging
    let silences: SilenceWatch
    let wakes: WakeHub
    let metrics: MonitorMetrics
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let held: Void? = try await database.withClaim(Self.claim) { try await judgeAll() }
                    if held == nil { try await Task.sleep(for: Self.pause) }
                } catch is CancellationError {
                    return
                } catch {
                    logger.log(failure: error, "judging failed and is tried again")
                    judging.forget()
                    try? await Task.sleep(for: Self.pause)
                }
            }
        }
    }

    private func warn(of foreign: [Instance]) {
        guard let first = foreign.first else { return }
        logger.warning(
            "entries about machines come from other projects than theirs, and are not believed",
            metadata: ["entries": "\(foreign.count)", "machine": "\(first.id)", "project": "\(first.project)"]
        )
    }

    private func judgeAll() async throws {
        var (last, hasSettled) = (ContinuousClock.now, false)
        try await silences.begin()
        while !Task.isCancelled {
            let start = ContinuousClock.now
            let arrivals = try await judging.judgeNext()
            try await silences.note(arrivals)
            warn(of: arrivals.foreign)
            guard arrivals.isEmpty else {
                metrics.note(arrivals, took: ContinuousClock.now - start)
                (last, hasSettled) = (ContinuousClock.now, false)
                continue
            }
            if arrivals.hasOtherInventory { (last, hasSettled) = (ContinuousClock.now, false) }
            if !hasSettled, !arrivals.isHeldBack, ContinuousClock.now - last >= Self.quiet {
                try await judging.settle()
                hasSettled = true
            }
            try await silences.tell()
            await wakes.wait(for: EntryIntake.topic, atMost: arrivals.isHeldBack ? Self.moment : Self.pause)
        }
    }
}
