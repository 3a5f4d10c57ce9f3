/// The files of a source: those that it has found, and those that are gone and are still being written to.
struct FollowedFiles: Sendable {
    /// The files by what stays the same when they are renamed.
    private(set) var files: [UInt64: FollowedFile] = [:]

    /// In which order they are read: what is gone first, as it is older.
    private(set) var order: [UInt64] = []

    /// What the system said of those that are there.
    private var there: [UInt64: FileStatus] = [:]

    /// Whether the places are those of an earlier run, and nothing has been looked for yet.
    private(set) var areRestored: Bool

    /// What was last said of the search itself.
    var complaint: String?

    /// Begins where an earlier run has ended.
    init(_ position: FilePosition) {
        for (inode, place) in position.places { files[inode] = FollowedFile(path: "", place: place) }
        areRestored = !files.isEmpty
    }

    subscript(_ inode: UInt64) -> FollowedFile? {
        get { files[inode] }
        set { files[inode] = newValue }
    }

    /// Where to go on should the program end.
    var position: String {
        var position = FilePosition()
        for (inode, file) in files { position.places[inode] = file.committedPlace }
        return position.description
    }

    /// Whether the file was found when files were last looked for.
    func isThere(_ inode: UInt64) -> Bool { there[inode] != nil }

    /// What the system said of it then.
    func status(_ inode: UInt64) -> FileStatus? { there[inode] }

    /// Takes what was found when files were looked for.
    /// - Returns: whether there were places from an earlier run, and none of their files is there any more.
    mutating func meet(_ found: [FoundFile]) -> Bool {
        there = Dictionary(found.map { ($0.status.inode, $0.status) }, uniquingKeysWith: { first, _ in first })
        let areLost = areRestored && files.keys.allSatisfy { there[$0] == nil }
        areRestored = false
        let gone = files.keys.filter { there[$0] == nil }.sorted()
        var met: Set<UInt64> = []
        order = gone + found.map(\.status.inode).filter { met.insert($0).inserted }
        for file in found.reversed() {
            let inode = file.status.inode
            files[inode, default: FollowedFile(path: file.path, place: FilePlace(inode: inode))].path = file.path
        }
        return areLost
    }
}
