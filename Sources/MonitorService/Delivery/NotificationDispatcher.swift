import Alerting
import LogEntries
import Logging
import Messages
import Notifiers
import ServiceLifecycle
import Storage

/// Sends the notifications of one channel as they come, several at a time, those of one incident in their order.
struct NotificationDispatcher: Service {
    let channel: NotificationChannel
    let database: any Database
    let wakes: WakeHub
    let clock: @Sendable () -> Timestamp
    let metrics: MonitorMetrics
    let logger: Logger

    /// How many are sent at a time: one receiver that is slow to answer holds up no more than that.
    private static let workers = 4

    /// How long nothing is looked for when nothing is announced: another process may have died with something to send.
    private static let pause = Duration.seconds(1)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                for number in 0..<Self.workers { group.addTask { await sendAll(as: number) } }
            }
        }
    }

    private func sendAll(as number: Int) async {
        let queue = OutboxQueue(database, clock: clock)
        while !Task.isCancelled {
            do {
                // What its rate limit holds back need not be looked for.
                if let wait = channel.wait() {
                    try await Task.sleep(for: min(wait, Self.pause))
                    continue
                }
                let sent = try await queue.sendNext(through: channel.name) { item in await send(item) }
                if sent != nil { continue }
                await wakes.wait(for: OutboxTable.topic, as: "\(channel.name) \(number)", atMost: Self.pause)
            } catch is CancellationError {
                return
            } catch {
                logger.log(failure: error, "the outbox cannot be read", ["channel": "\(channel.name)"])
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    private func send(_ item: OutboxItem) async -> DeliveryOutcome {
        // Another of those that send was faster.
        if let wait = channel.takeTurn() { return .postponed(to: clock().advanced(by: wait)) }
        do throws(DeliveryFailure) {
            let delivery = try await channel.send(item.notification)
            for refusal in delivery.refusals {
                log(.warning, "a notification did not reach everybody it was for", item, "\(refusal)")
            }
            metrics.noteSent(item, at: clock())
            return .sent
        } catch {
            return outcome(of: error, item)
        }
    }

    private func outcome(of failure: DeliveryFailure, _ item: OutboxItem) -> DeliveryOutcome {
        let (reason, now) = ("\(failure.reason)", clock())
        var random = SystemRandomNumberGenerator()
        let age = Duration.seconds(max(0, now.seconds - item.createdAt.seconds))
        switch channel.retry.decide(after: failure, tries: item.attempts + 1, age: age, using: &random) {
        case .retry(let wait):
            metrics.note(.failed, item)
            log(.warning, "a notification did not arrive and is tried again", item, reason)
            return .retry(at: now.advanced(by: wait), reason: reason)
        case .giveUp:
            metrics.note(.givenUp, item)
            log(.error, "a notification did not arrive and is given up", item, reason)
            return .givenUp(reason: reason)
        }
    }

    private func log(_ level: Logger.Level, _ text: Logger.Message, _ item: OutboxItem, _ reason: String) {
        logger.log(
            level: level,
            text,
            metadata: [
                "channel": "\(channel.name)", "incident": "\(item.notification.incident.key.text)",
                "reason": "\(reason)",
            ]
        )
    }
}
