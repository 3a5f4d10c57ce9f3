import Glibc
import Messages
import MonitorConfiguration

/// Whether the address can be listened on, and whether nobody can reach it who should not.
struct ListenCheck: DoctorCheck {
    static let name = "listen"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        let address = context.configuration.listen.value
        let access = context.configuration.access
        if !address.isLoopback, access == nil {
            return [
                .failed(
                    "\(address) can be reached by others, and nobody is asked who they are",
                    "listen on 127.0.0.1, or set 'access'"
                )
            ]
        }
        if !address.isLoopback, access?.tls == nil {
            return [Self.bound(address) ?? Self.unprotected(address)]
        }
        return [Self.bound(address) ?? .ok("\(address) is free")]
    }

    private static func unprotected(_ address: ListenAddress) -> DoctorAnswer {
        .warning(
            "\(address) is free, and tokens cross the network unprotected",
            "set 'access.tls', or put something in front that does TLS"
        )
    }

    /// Why the address cannot be listened on; nil when it can.
    private static func bound(_ address: ListenAddress) -> DoctorAnswer? {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address.host, "\(address.port)", &hints, &found) == 0, let found else {
            return .failed("\(address.host) has no address", "listen on an address of this machine")
        }
        defer { freeaddrinfo(found) }
        let descriptor = socket(found.pointee.ai_family, found.pointee.ai_socktype, found.pointee.ai_protocol)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        // As the server does it: an address that was in use a moment ago is free.
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen) != 0 else { return nil }
        if errno == EADDRINUSE {
            return .warning(
                "\(address) is in use",
                "this is well if it is the monitor itself; else choose another port"
            )
        }
        let reason = String(cString: strerror(errno))
        return .failed("\(address) cannot be listened on: \(reason)", "listen on an address of this machine")
    }
}
