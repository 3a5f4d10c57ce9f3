public import Foundation

/// Real logs, quotes and boots that are not part of this repository: suites over them run where they are.
public enum Corpus {
    /// The folder that holds them: `SHIELDWATCH_CORPUS`, or `shared/data` beside the repository; nil where there is none.
    public static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["SHIELDWATCH_CORPUS"].map { URL(fileURLWithPath: $0) }
        let folder =
            named ?? URL(fileURLWithPath: PackageFolder.path).deletingLastPathComponent().appending(path: "shared/data")
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
        return exists && isFolder.boolValue ? folder : nil
    }()

    /// Whether the corpus is here.
    public static var isHere: Bool { folder != nil }

    /// All files below a folder of the corpus, as paths below it, sorted; none where the corpus is not here.
    public static func files(below path: String) -> [String] {
        guard let root = folder?.appending(path: path) else { return [] }
        let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return found.filter { name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: root.appending(path: name).path,
                isDirectory: &isFolder
            )
            return exists && !isFolder.boolValue
        }.sorted()
    }

    /// The bytes of a file of the corpus.
    public static func bytes(_ path: String) throws -> [UInt8] {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return Array(try Data(contentsOf: folder.appending(path: path)))
    }
}
