import MonitorConfiguration
import OutboundHTTP
import SourceText

/// When a notification that did not arrive is tried again: after twice as long each time, with jitter, so that many do
/// not come back at once, and not for ever.
public struct RetryPolicy: Hashable, Sendable {
    /// The longest that the second try waits.
    public let first: Duration

    /// The longest that any try waits, whatever the receiver asks for.
    public let cap: Duration

    /// How old a notification may become before it is given up.
    public let giveUpAfter: Duration

    /// What to do after a failure.
    public enum Decision: Hashable, Sendable {
        /// Try again after this long.
        case retry(after: Duration)
        /// It is given up.
        case giveUp
    }

    /// Makes a policy.
    public init(
        first: Duration = .seconds(2),
        cap: Duration = .seconds(600),
        giveUpAfter: Duration = .seconds(86_400)
    ) {
        self.first = first
        self.cap = cap
        self.giveUpAfter = giveUpAfter
    }

    init(_ reader: ChannelReader) throws(SyntaxError) {
        let age = try reader.mapping.duration("give_up_after").map { Duration.seconds($0.seconds) }
        self.init(giveUpAfter: age ?? .seconds(86_400))
    }

    /// Decides after a failure.
    /// - Parameters:
    ///   - tries: how many there were, at least 1.
    ///   - age: how long ago the notification was made.
    public func decide(
        after failure: DeliveryFailure,
        tries: Int,
        age: Duration,
        using random: inout some RandomNumberGenerator
    ) -> Decision {
        guard case .retry(let asked) = failure.remedy else { return .giveUp }
        let chance = Double.random(in: 0..<1, using: &random)
        let next = Backoff(first: first, cap: cap).wait(after: tries, asked: asked, chance: chance)
        return age + next > giveUpAfter ? .giveUp : .retry(after: next)
    }
}
