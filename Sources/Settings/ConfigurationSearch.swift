/// Where the configuration file of a project is.
public enum ConfigurationSearch {
    /// The nearest configuration file from the current folder up to the repository's root, as a path from the current
    /// folder; nil when there is none. Outside of a repository only the current folder counts, so that a file in a
    /// shared folder above cannot speak for a project.
    /// - Parameters:
    ///   - depth: how many folders lie above the current one.
    ///   - exists: whether there is something at a path from the current folder.
    public static func nearest(depth: Int, exists: (String) -> Bool) -> String? {
        let folders = (0...max(0, depth)).map { String(repeating: "../", count: $0) }
        let root = folders.firstIndex { exists($0 + ".git") } ?? 0
        return folders[...root].map { $0 + ConfigurationFile.name }.first(where: exists)
    }
}
