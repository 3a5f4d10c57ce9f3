import MeasuredBoot

/// The root file system, as far as the kernel's command line binds it: by the root of a dm-verity hash tree
/// (Linux, Documentation/admin-guide/device-mapper/verity.rst).
enum RootFilesystem {
    /// What stands in front of the hash: ChromeOS and Container-Optimized OS write the first, systemd the second.
    private static let names = ["root_hexdigest=", "roothash="]

    /// What changes with the hash and says nothing else.
    private static let companions = ["salt="]

    /// The hash in a command line; nil where there is none.
    static func hash(in line: String) -> Substring? {
        names.lazy.compactMap { value(of: $0, in: line) }.first
    }

    /// A command line with the hash and its salt taken out.
    static func masked(_ line: String) -> String {
        (names + companions).reduce(line) { line, name in
            guard let value = value(of: name, in: line) else { return line }
            return line.replacingCharacters(value.startIndex..<value.endIndex)
        }
    }

    private static func value(of name: String, in line: String) -> Substring? {
        guard let found = line.firstRange(of: name) else { return nil }
        let value = line[found.upperBound...].prefix { $0.isHexDigit }
        return value.isEmpty ? nil : value
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>) -> String {
        String(self[..<range.lowerBound]) + String(self[range.upperBound...])
    }
}
