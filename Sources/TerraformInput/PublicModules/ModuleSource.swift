/// Where a module comes from, taken out of the many ways to write it
/// (Terraform, "Module Sources"; go-getter's forms of Git addresses).
struct ModuleSource: Hashable {
    /// The registry address or repository without its spelling: lower case, no scheme, host of the public registry or
    /// `.git`.
    let place: String

    /// The folder inside it; `.` for the whole.
    let folder: String

    /// What `?ref=` asks for; nil where a registry's version decides.
    let reference: String?

    /// Whether the place is a repository, whose version stands in the reference.
    let isRepository: Bool

    /// Reads a source that is no local path.
    init(_ text: String) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var address = String(parts[0])
        reference = parts.count > 1 ? Self.reference(parts[1]) : nil
        let forced = address.hasPrefix("git::")
        if forced { address.removeFirst("git::".count) }
        let hadScheme = Self.removeScheme(&address)
        // `git@github.com:owner/name` separates the host by a colon.
        if let at = address.firstIndex(of: "@") { address = String(address[address.index(after: at)...]) }
        if !hadScheme, let colon = address.firstIndex(of: ":"), !address[..<colon].contains("/") {
            address.replaceSubrange(colon...colon, with: "/")
        }
        let separator = address.firstRange(of: "//")
        let place = separator.map { String(address[..<$0.lowerBound]) } ?? address
        folder = separator.map { FilePath.clean(String(address[$0.upperBound...])) } ?? "."
        self.place = Self.normalized(place)
        isRepository = forced || hadScheme || self.place.hasPrefix("github.com/")
    }

    private static func removeScheme(_ address: inout String) -> Bool {
        for scheme in ["https://", "http://", "ssh://", "git://"] where address.hasPrefix(scheme) {
            address.removeFirst(scheme.count)
            return true
        }
        return false
    }

    private static func reference(_ query: Substring) -> String? {
        query.split(separator: "&").first { $0.hasPrefix("ref=") }.map { String($0.dropFirst(4)) }
    }

    private static func normalized(_ place: String) -> String {
        var place = place.lowercased()
        while place.hasSuffix("/") { place.removeLast() }
        if place.hasSuffix(".git") { place.removeLast(".git".count) }
        for host in ["registry.terraform.io/", "registry.opentofu.org/"] where place.hasPrefix(host) {
            place.removeFirst(host.count)
        }
        return place.hasPrefix("www.github.com/") ? String(place.dropFirst("www.".count)) : place
    }
}
