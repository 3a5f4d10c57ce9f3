/// Whether a request that changes something may come from a browser's page.
///
/// A page of any site can make a browser send requests to a server on its own machine or network. Browsers say where a
/// request comes from (https://fetch.spec.whatwg.org/#origin-header, https://www.w3.org/TR/fetch-metadata/); programs
/// that are no browsers say nothing of it. A name that an attacker has pointed at this machine shows in `Host`.
enum RequestOrigin {
    /// - Parameters:
    ///   - origin: the `Origin` header.
    ///   - fetchSite: the `Sec-Fetch-Site` header.
    ///   - host: the `Host` header or the authority.
    ///   - pages: where the pages come from when something in front of the monitor passes another host on.
    static func mayChange(origin: String?, fetchSite: String?, host: String?, pages: PageOrigin? = nil) -> Bool {
        if let fetchSite, !["same-origin", "none"].contains(fetchSite) { return false }
        guard let origin else { return true }
        if let pages, origin.lowercased() == pages.text { return true }
        guard let host else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    /// Whether a monitor that asks nobody who they are may answer to a name.
    static func isLocal(host: String?) -> Bool {
        guard let host else { return false }
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
        return name == "localhost" || name == "::1"
            || name.hasPrefix("127.") && name.allSatisfy { $0.isNumber || $0 == "." }
    }
}
