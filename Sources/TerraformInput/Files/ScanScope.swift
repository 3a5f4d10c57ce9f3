/// What a scan may look at: the folder it was given, and module folders up to the repository around it.
struct ScanScope {
    /// The folder that was given, absolute and without links.
    let base: String

    /// The folder that module sources may not leave: the repository's root, or the base itself.
    let boundary: String

    let fileSystem: any FileSystem

    init(base: String, fileSystem: any FileSystem) {
        self.base = base
        self.fileSystem = fileSystem
        boundary = Self.repository(around: base, fileSystem) ?? base
    }

    private static func repository(around folder: String, _ fileSystem: any FileSystem) -> String? {
        var folder = folder
        while true {
            if fileSystem.kind(of: FilePath.join(folder, ".git")) != .absent { return folder }
            guard folder != "/" else { return nil }
            folder = FilePath.parent(folder)
        }
    }

    /// The base as it is written from the boundary.
    var folderInRepository: String { FilePath.relative(base, from: boundary) }

    /// A path as reports show it: relative to the base.
    func display(_ path: String) -> String { FilePath.relative(path, from: base) }
}
