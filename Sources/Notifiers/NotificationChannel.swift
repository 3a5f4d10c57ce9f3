public import Alerting
import LogEntries
import Messages
import MonitorConfiguration
import SourceText

/// A channel ready to send: a notifier behind the stages that are the same for every kind.
public struct NotificationChannel: Sendable {
    /// Its name.
    public let name: String

    /// Its kind.
    public let kind: String

    /// When a notification that did not arrive is tried again, and until when.
    public let retry: RetryPolicy

    private let filter: NotificationFilter
    private let rateLimit: RateLimit?
    private let timeout: Duration
    private let redaction: Redaction
    private let notifier: any Notifier
    private let now: @Sendable () -> Timestamp

    init(_ type: any ConfiguredNotifier.Type, _ reader: ChannelReader) throws(SyntaxError) {
        var reader = reader
        try reader.mapping.check(ChannelReader.commonKeys + type.keys)
        name = reader.settings.name
        kind = type.kind
        filter = try NotificationFilter(reader, usual: type.usualSeverity)
        retry = try RetryPolicy(reader)
        rateLimit = try RateLimit(reader)
        let seconds = try reader.mapping.duration("timeout")?.seconds
        timeout = seconds.map { .seconds($0) } ?? type.usualTimeout
        guard timeout > .zero else {
            throw reader.mapping.refusal("timeout", takes: "a length of time such as 30s, 15m, 12h or 90d")
        }
        notifier = try type.init(&reader)
        redaction = reader.redaction
        now = reader.context.now
    }

    /// The host that it connects to; nil where there is none.
    public var receiver: NotificationReceiver? { notifier.receiver }

    /// Whether people are told through it what becomes of an incident.
    public func wants(_ incident: Incident) -> Bool { filter.passes(incident) }

    /// How long its rate limit has the next notification wait; nil when one may be sent.
    public func wait() -> Duration? { rateLimit?.wait(at: now()) }

    /// Takes one of those that its rate limit lets through.
    /// - Returns: how long to wait instead; nil when a notification may be sent.
    public func takeTurn() -> Duration? { rateLimit?.take(at: now()) }

    /// Sends a notification once, whatever the rate limit says.
    /// - Throws: `DeliveryFailure` without any secret of the channel in its reason.
    public func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery {
        do throws(DeliveryFailure) {
            let delivery = try await Deadline.run(timeout) { () async throws(DeliveryFailure) -> Delivery in
                try await notifier.send(notification)
            }
            return Delivery(
                remarks: delivery.remarks.map(redaction.message),
                refusals: delivery.refusals.map(redaction.message)
            )
        } catch {
            throw DeliveryFailure(error.remedy, redaction.message(error.reason))
        }
    }
}
