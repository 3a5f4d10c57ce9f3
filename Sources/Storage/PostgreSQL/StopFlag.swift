import Synchronization

/// Says to connections that block that nobody waits for them any more.
final class StopFlag: Sendable {
    private let isRaised = Atomic(false)
    private let parent: StopFlag?

    /// - Parameter parent: a flag that counts for this one, too.
    init(parent: StopFlag? = nil) { self.parent = parent }

    var isSet: Bool { isRaised.load(ordering: .acquiring) || parent?.isSet == true }

    func set() { isRaised.store(true, ordering: .releasing) }

    /// Takes it down; that of the parent stays.
    func clear() { isRaised.store(false, ordering: .releasing) }
}
