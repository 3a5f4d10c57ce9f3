import Glibc
import Messages
import Settings
import SourceText
import TerraformInput

/// Finds and reads the configuration file of a run. One that is broken ends the run: what it was to say is not known.
enum ConfigurationLoader {
    /// Reads the file that was named, or the one of the project; nil when there is none.
    static func load(_ named: String?) throws -> ConfigurationFile? {
        guard let path = named ?? found() else { return nil }
        let bytes: [UInt8]
        do throws(FileSystemError) {
            bytes = try DiskFileSystem().read(path, limit: ConfigurationFile.sizeLimit)
        } catch {
            try Console.giveUp("\(path): \(error.message)")
        }
        let source = SourceFile(path: path, bytes: bytes)
        let file: ConfigurationFile
        do throws(SyntaxError) {
            file = try ConfigurationFile(source)
        } catch {
            let place = source.position(at: error.range.lowerBound)
            try Console.giveUp("\(path):\(place.line):\(place.column): \(error.message)")
        }
        if named == nil, let output = file.outputFile, leadsOut(output, of: path) {
            try Console.giveUp(
                """
                \(path): output-file leads out of this file's folder, which only a file named with --config may ask for
                """
            )
        }
        return file
    }

    private static func found() -> String? {
        let files = DiskFileSystem()
        let depth = files.canonicalPath(".").map { $0.split(separator: "/").count } ?? 0
        return ConfigurationSearch.nearest(depth: depth) { files.kind(of: $0) != .absent }
    }

    /// Whether writing to a path would touch something outside of the folder of the file that names it: a repository
    /// that is scanned must not choose which files of its reader are replaced.
    private static func leadsOut(_ output: String, of path: String) -> Bool {
        let files = DiskFileSystem()
        guard let folder = files.canonicalPath(parent(path)) else { return true }
        func isInside(_ target: String?) -> Bool {
            guard let target else { return false }
            return target == folder || target.hasPrefix(folder == "/" ? "/" : folder + "/")
        }
        guard isInside(files.canonicalPath(parent(output))) else { return true }
        guard files.isTaken(output) else { return false }
        return !isInside(files.canonicalPath(output))
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
