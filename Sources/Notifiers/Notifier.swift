public import Alerting
public import Messages
import OutboundHTTP

/// What tells people through one channel.
public protocol Notifier: Sendable {
    /// Sends one notification once. Whether and when it is tried again is decided by whoever calls.
    /// - Returns: what the receiver said, for a test of the channel.
    /// - Throws: why it did not arrive, and whether another try may help.
    func send(_ notification: Notification) async throws(DeliveryFailure) -> Delivery

    /// The host that it connects to; nil where there is none.
    var receiver: NotificationReceiver? { get }
}

extension Notifier {
    /// None, as for a file.
    public var receiver: NotificationReceiver? { nil }
}

/// A host that notifications go to, without anything of an address that may be a secret.
public struct NotificationReceiver: Hashable, Sendable {
    /// Its name or address, without brackets.
    public let host: String

    /// The port.
    public let port: Int
}

extension NotificationReceiver {
    /// The receiver behind an address.
    init(_ endpoint: HTTPEndpoint) { self.init(host: endpoint.host, port: endpoint.port) }
}

/// A notification that arrived.
public struct Delivery: Hashable, Sendable {
    /// What is worth knowing for whoever tries a channel, without secrets: nothing, or the receiver's answer.
    public let remarks: [Message]

    /// Whom of several it did not reach, and why, without secrets; it is not sent again.
    public let refusals: [Message]

    /// Describes what arrived.
    public init(remarks: [Message] = [], refusals: [Message] = []) {
        self.remarks = remarks
        self.refusals = refusals
    }
}
