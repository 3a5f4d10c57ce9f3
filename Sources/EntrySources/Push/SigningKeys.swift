public import LogEntries
import Messages
import NIOHTTP1
import NIOPosix

/// Where the keys come from that verify tokens.
public protocol SigningKeys: Sendable {
    /// The keys that are valid now, fetched anew when the named one is not among those at hand.
    /// - Throws: ``PushRefusal`` that is `unavailable` while there are none.
    func keys(for id: String, now: Timestamp) async throws(PushRefusal) -> JSONWebKeySet
}

/// Keys that never change.
public struct FixedKeys: SigningKeys {
    private let set: JSONWebKeySet

    /// Keeps a set.
    public init(_ set: JSONWebKeySet) { self.set = set }

    /// The set.
    public func keys(for id: String, now: Timestamp) -> JSONWebKeySet { set }
}

/// Keys that are read from somewhere, kept for a while, and read again for a token whose key is not among them.
public actor CachedKeys: SigningKeys {
    private let origin: KeyOrigin
    private let context: SourceContext
    private var kept: (set: JSONWebKeySet, fresh: Timestamp, usable: Timestamp)?
    private var lastTry: Timestamp?
    private var reading: Task<KeyOrigin.Reading, any Error>?

    /// How long keys at hand still serve while no others can be had, in seconds. Google announces keys days before it
    /// signs with them.
    private static let staleTime: Int64 = 86_400

    /// Keys are asked for no more often than this, in seconds, whatever tokens come.
    private static let pause: Int64 = 30

    /// Reads keys from an origin when they are first needed.
    public init(_ origin: KeyOrigin, _ context: SourceContext) {
        self.origin = origin
        self.context = context
    }

    /// The keys, read anew where that is due.
    public func keys(for id: String, now: Timestamp) async throws(PushRefusal) -> JSONWebKeySet {
        if let kept, now < kept.fresh, kept.set.holds(id) { return kept.set }
        var reason: Message = "they were asked for a moment ago"
        if reading != nil || lastTry.map({ now.seconds - $0.seconds >= Self.pause || now < $0 }) ?? true {
            lastTry = now
            if let failure = await refresh(now) { reason = failure }
        }
        guard let kept, now < kept.usable else {
            throw PushRefusal(.unavailable, "the keys that verify tokens of Pub/Sub cannot be had: \(reason)")
        }
        return kept.set
    }

    /// Reads the keys, once for all who wait for them.
    /// - Returns: why they could not be read.
    private func refresh(_ now: Timestamp) async -> Message? {
        // A task of its own: that one request is given up must not take the keys from the others that wait.
        let task = reading ?? Task { [origin, context] in try await origin.read(context) }
        reading = task
        defer { reading = nil }
        do {
            let (set, lifetime) = try await task.value
            kept = (set, now.moved(by: lifetime), now.moved(by: lifetime + Self.staleTime))
            return nil
        } catch {
            return (error as? ServiceFailure)?.reason ?? "\(String(describing: error))"
        }
    }
}
