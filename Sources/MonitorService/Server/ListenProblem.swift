import Glibc
public import Messages
import MonitorConfiguration
import NIOCore

/// Why nothing can listen where the configuration says.
public struct ListenProblem: Error, Hashable, Sendable {
    /// The reason in a sentence without a full stop.
    public let message: Message

    /// Nil where the system says something that is about no address.
    init?(_ error: IOError, at address: ListenAddress) {
        let reason = String(cString: strerror(error.errnoCode))
        switch error.errnoCode {
        case EADDRINUSE:
            message = "nothing can listen on \(address): another program does; end it, or set 'listen' to another port"
        case EADDRNOTAVAIL, EACCES, EPERM, EAFNOSUPPORT:
            message = "nothing can listen on \(address): \(reason)"
        default: return nil
        }
    }
}
