/// The files that a boot loader finds on the disks, as far as they are known.
public struct GRUBFiles: Sendable {
    /// The contents by path, with a device in front of it, `(hd0,gpt1)/boot/grub/grub.cfg`, or without one.
    public var contents: [String: [UInt8]]

    /// Whether there is nothing on the disks but these files.
    public var isComplete: Bool

    /// Makes a table of files.
    public init(_ contents: [String: [UInt8]] = [:], isComplete: Bool = false) {
        self.contents = contents
        self.isComplete = isComplete
    }

    /// What is known of a path.
    enum Finding: Equatable {
        case content([UInt8])
        case folder
        case absent
        case unknown
    }

    /// Looks for a path that begins with a device.
    func find(_ path: String) -> Finding {
        let path = Self.normalized(path)
        let names = [path, Self.withoutDevice(path)]
        for name in names { if let content = contents[name] { return .content(content) } }
        let folders = names.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        if contents.keys.contains(where: { key in folders.contains { key.hasPrefix($0) } }) { return .folder }
        // A FAT file system does not tell capitals from small letters, others do.
        let folded = Set(names.map { $0.lowercased() })
        let isNear = contents.keys.contains { folded.contains($0.lowercased()) }
        return isComplete && !isNear ? .absent : .unknown
    }

    /// The path without doubled slashes and without one at its end.
    static func normalized(_ path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard path.hasPrefix("("), let device = parts.first else { return "/" + parts.joined(separator: "/") }
        return ([device] + parts.dropFirst()).joined(separator: "/")
    }

    private static func withoutDevice(_ path: String) -> String {
        guard path.hasPrefix("("), let end = path.firstIndex(of: ")") else { return path }
        let rest = path[path.index(after: end)...]
        return rest.isEmpty ? "/" : String(rest)
    }
}
