import Glibc
import Messages
import MonitorConfiguration

/// Where the pages of the demonstration are.
enum DemoAddress {
    /// Where `serve` listens, too, when nobody says where.
    static let usual = "127.0.0.1:8484"

    /// The address to listen on, with a port that was free a moment ago.
    /// - Parameters:
    ///   - given: what the command line asks for; nil for the usual address.
    ///   - isPassing: whether nobody is going to look at the pages, so that any port will do where none was asked for.
    static func find(_ given: String?, isPassing: Bool) throws -> ListenAddress {
        let text = given ?? usual
        guard let wanted = ListenAddress(text) else { throw UsageError("--listen takes HOST:PORT, not '\(text)'.") }
        guard wanted.isLoopback else {
            throw UsageError(
                """
                The demonstration asks nobody who they are: --listen takes an address of this machine only, such as \(usual).
                """
            )
        }
        if let found = free(wanted) { return found }
        if isPassing, given == nil, let found = ListenAddress("127.0.0.1:0").flatMap(free) { return found }
        try Console.giveUp(
            """
            nothing can listen on \(wanted): it is in use, or no address of this machine; --listen 127.0.0.1:0 takes a free \
            port
            """
        )
    }

    /// The same address with the port that the system gives; nil when nothing can listen there.
    private static func free(_ address: ListenAddress) -> ListenAddress? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address.host, "\(address.port)", &hints, &found) == 0, let found else { return nil }
        defer { freeaddrinfo(found) }
        let descriptor = socket(found.pointee.ai_family, found.pointee.ai_socktype | O_CLOEXEC, 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        // As the server does it: an address that was in use a moment ago is free.
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0, listen(descriptor, 1) == 0,
            let port = port(of: descriptor)
        else { return nil }
        let host = address.host.contains(":") ? "[\(address.host)]" : address.host
        return ListenAddress("\(host):\(port)")
    }

    private static func port(of descriptor: Int32) -> Int? {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let status = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        guard status == 0 else { return nil }
        // The port stands at the same place in the addresses of both families.
        return withUnsafeBytes(of: storage) { Int($0[2]) << 8 | Int($0[3]) }
    }
}
