/// One path that a scan was given.
struct ScanPlace {
    /// The path as it was written.
    let written: String

    /// The folder it stands for, absolute and without links; nil when there is none.
    let folder: String?

    /// Whether the path is a file, which stands for its folder without those below it.
    let isFile: Bool

    /// Why it cannot be scanned, when it cannot.
    let refusal: String?

    init(_ path: String, _ fileSystem: any FileSystem) {
        written = path.isEmpty ? "''" : path
        guard !path.isEmpty, let target = fileSystem.canonicalPath(path) else {
            (folder, isFile, refusal) = (nil, false, "there is nothing at this path")
            return
        }
        guard fileSystem.kind(of: target) != .folder else {
            (folder, isFile, refusal) = (target, false, nil)
            return
        }
        // The folder is that of the name, not of what a link with that name leads to.
        let parent = fileSystem.canonicalPath(FilePath.parent(path)) ?? FilePath.parent(target)
        let isTerraform = [".tf", ".tf.json", ".tfvars", ".tfvars.json"].contains { path.hasSuffix($0) }
        (folder, isFile) = (parent, true)
        refusal = isTerraform ? nil : "this is not a Terraform file"
    }

    /// The nearest folder that holds all places, or the root of the disk when none of them exists.
    static func base(of places: [ScanPlace]) -> String {
        let folders = places.compactMap(\.folder)
        guard var base = folders.first else { return "/" }
        for folder in folders.dropFirst() {
            while !FilePath.isInside(folder, base) { base = FilePath.parent(base) }
        }
        return base
    }
}
