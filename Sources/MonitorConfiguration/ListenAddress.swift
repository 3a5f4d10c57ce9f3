/// Where the monitor listens.
public struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name or an address, without brackets.
    public let host: String

    /// The port; 0 lets the system choose.
    public let port: Int

    /// Reads `HOST:PORT`, where an address of IPv6 stands in brackets.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty, !host.contains(where: { "[]".contains($0) }), text.hasPrefix("[") || !host.contains(":")
        else { return nil }
        self.host = String(host)
        self.port = port
    }

    /// Whether nobody but programs of this machine can reach it.
    public var isLoopback: Bool {
        host.lowercased() == "localhost" || host == "::1"
            || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
    }

    /// Whether it stands for every address of this machine, and is none that anybody could go to.
    public var isAny: Bool { ["0.0.0.0", "::", "*"].contains(host) }

    /// The address as it is written.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
