import Glibc
import Messages
import MonitorConfiguration

/// Whether the address can be listened on, and whether nobody can reach it who should not.
struct ListenCheck: DoctorCheck {
    static let name = "listen"

    func answers(_ context: DoctorContext) async -> [DoctorAnswer] {
        [Self.answer(context.configuration)] + [Self.link(context.configuration)].compactMap(\.self)
    }

    private static func answer(_ configuration: MonitorConfiguration) -> DoctorAnswer {
        let (address, access) = (configuration.listen.value, configuration.access)
        if !address.isLoopback, access == nil {
            return .failed(
                "\(address) can be reached by others, and nobody is asked who they are",
                "listen on 127.0.0.1, or set 'access'"
            )
        }
        if let answer = bound(address) { return answer }
        return address.isLoopback || access?.tls != nil ? .ok("\(address) is free") : unprotected(address)
    }

    /// That the links of notifications lead nobody anywhere; nil where they do, or where there are none.
    private static func link(_ configuration: MonitorConfiguration) -> DoctorAnswer? {
        guard configuration.url.value == nil, configuration.listen.value.isAny, !configuration.notifiers.isEmpty else {
            return nil
        }
        return .warning(
            "the links in notifications lead to \(configuration.pages), which is no address to go to",
            "set 'url' to the address under which people reach the pages"
        )
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
