/// Where the pages come from as browsers say it: scheme, host and port (RFC 6454, section 6.2).
struct PageOrigin: Hashable, Sendable {
    /// Such as `https://watch.example`; browsers leave the port out where it is the scheme's own.
    let text: String

    /// Takes the address under which people reach the monitor; nil for what is no such address.
    init?(address: String) {
        let text = address.lowercased()
        guard let (scheme, port) = [("https://", ":443"), ("http://", ":80")].first(where: { text.hasPrefix($0.0) })
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        var host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if host.hasSuffix(port) { host = host.dropLast(port.count) }
        guard !host.isEmpty else { return nil }
        self.text = scheme + host
    }
}
