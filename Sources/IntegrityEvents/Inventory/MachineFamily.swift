/// The family of a machine type, which is what decides on the firmware and the devices that a node starts with.
enum MachineFamily {
    /// The family of `n2-standard-4`, of its URL, or of `custom-2-4096`, which is a machine of the family N1.
    static func of(machineType: String) -> String? {
        let name = ResourcePath.lastName(machineType)
        guard let family = name.split(separator: "-", omittingEmptySubsequences: false).first, !family.isEmpty else {
            return nil
        }
        return family == "custom" ? "n1" : String(family)
    }
}

/// Names of resources of Google Cloud, which exports give bare, as paths or as URLs.
enum ResourcePath {
    /// What stands behind the last slash.
    static func lastName(_ text: String) -> String {
        text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text
    }

    /// The name behind a word of the path: the project behind `projects`.
    static func name(behind word: String, in text: String) -> String? {
        let parts = text.split(separator: "/")
        guard let index = parts.firstIndex(where: { $0 == word }), index + 1 < parts.count else { return nil }
        return String(parts[index + 1])
    }
}
