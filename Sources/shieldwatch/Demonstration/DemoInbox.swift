import Synchronization

/// What the person on call was sent, as it was written for them.
final class DemoInbox: Sendable {
    private let messages = Mutex<[String]>([])

    /// Takes a message.
    func take(_ message: String) { messages.withLock { $0.append(message) } }

    /// The messages about an incident, which end with its address, in the order in which they came.
    func messages(about identifier: String) -> [String] {
        messages.withLock { $0.filter { $0.hasSuffix("/incidents/\(identifier)\n") } }
    }
}
