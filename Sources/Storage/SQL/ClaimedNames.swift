import Synchronization

/// The names that this process holds.
final class ClaimedNames: Sendable {
    private let names = Mutex<Set<String>>([])

    /// Takes a name; false when it is taken.
    func take(_ name: String) -> Bool { names.withLock { $0.insert(name).inserted } }

    func giveBack(_ name: String) { names.withLock { _ = $0.remove(name) } }
}
