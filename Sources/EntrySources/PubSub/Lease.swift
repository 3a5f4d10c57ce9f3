import Synchronization

/// Keeps messages from coming again while they are being worked on.
final class Lease: Sendable {
    private let subscription: Subscription
    private let voice: SourceVoice
    private let held: Mutex<[String]>

    /// The shortest deadline of a subscription is ten seconds.
    private static let first = Duration.seconds(5)

    /// How long an extension lasts, in seconds. As long a message stays away when this program ends without a word.
    static let length = 60

    init(_ ids: [String], _ subscription: Subscription, _ voice: SourceVoice) {
        held = Mutex(ids)
        self.subscription = subscription
        self.voice = voice
    }

    /// Lets go of messages.
    func end(_ ids: [String]) {
        let ended = Set(ids)
        held.withLock { $0.removeAll(where: ended.contains) }
    }

    /// Extends the deadline again and again until the task is cancelled.
    func keep() async {
        var wait = Self.first
        while true {
            do {
                try await voice.context.sleep(wait)
                wait = .seconds(Self.length / 3)
                let ids = held.withLock { $0 }
                if !ids.isEmpty { try await subscription.extend(ids, by: Self.length) }
            } catch let failure as ServiceFailure {
                voice.isWaiting(wait, because: failure.reason)
            } catch {
                return
            }
        }
    }
}
