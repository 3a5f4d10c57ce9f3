import Messages

/// One path that a scan was given.
struct ScanPlace {
    /// The path as it was written.
    let written: String

    /// The folder it stands for, absolute and without links; nil when there is none.
    let folder: String?

    /// Whether the path is a file, which stands for its folder without those below it.
    let isFile: Bool

    /// Why it cannot be scanned, when it cannot.
    let refusal: Message?

    /// The path itself, absolute and without links; nil when there is nothing.
    let target: String?

    /// Whether the path is standard input or another open pipe, whose bytes can be read once.
    let isStream: Bool

    /// Whether the path is a file that is no configuration, and so has to be a plan or an export.
    var isDocument: Bool { isFile && refusal == nil && !Self.isConfiguration(written) }

    /// What is said when nothing was found there.
    static let emptiness: Message = "there are no Terraform files, plans or exports here"

    init(_ path: String, _ fileSystem: any FileSystem) {
        written = path.isEmpty ? "''" : path
        isStream = Self.isStreamName(path) && fileSystem.kind(of: path) == .special
        guard !isStream else {
            (folder, isFile, refusal, target) = (fileSystem.canonicalPath("."), true, nil, path)
            return
        }
        target = path.isEmpty ? nil : fileSystem.canonicalPath(path)
        guard let target else {
            (folder, isFile, refusal) = (nil, false, "there is nothing at this path")
            return
        }
        guard fileSystem.kind(of: target) != .folder else {
            (folder, isFile, refusal) = (target, false, nil)
            return
        }
        // The folder is that of the name, not of what a link with that name leads to.
        folder = fileSystem.canonicalPath(FilePath.parent(path)) ?? FilePath.parent(target)
        isFile = true
        refusal = nil
    }

    /// Whether a path names something that this program was handed open, as a shell writes `<(…)`.
    private static func isStreamName(_ path: String) -> Bool {
        path == "/dev/stdin" || ["/dev/fd/", "/proc/self/fd/"].contains(where: path.hasPrefix)
    }

    /// Whether a file of that name belongs to a configuration.
    static func isConfiguration(_ path: String) -> Bool {
        [".tf", ".tf.json", ".tfvars", ".tfvars.json"].contains { path.hasSuffix($0) }
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
