import Attestation
import Messages
import SourceText
import TerraformInput

/// A folder of references, one file for each component and half of the boot.
struct ReferenceFolder {
    let path: String

    /// The references that the folder holds; what is no YAML file is passed over.
    ///
    /// - Parameter isMade: Whether a folder that is not there is an empty one, which writing will make.
    func read(isMade: Bool = false) throws -> ReferenceSet {
        let files = DiskFileSystem()
        if isMade, files.kind(of: path) == .absent { return ReferenceSet() }
        var references: [Reference] = []
        do throws(FileSystemError) {
            for entry in try files.entries(of: path) where entry.name.hasSuffix(".yaml") {
                references.append(try reference(entry.name))
            }
        } catch {
            try Console.giveUp("\(path): \(error.message)")
        }
        return ReferenceSet(references)
    }

    private func reference(_ name: String) throws(FileSystemError) -> Reference {
        let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        let source = SourceFile(path: file, bytes: try DiskFileSystem().read(file, limit: Reference.sizeLimit))
        do throws(SyntaxError) {
            return try Reference(source)
        } catch {
            let place = source.position(at: error.range.lowerBound)
            throw FileSystemError("\(name):\(place.line):\(place.column): \(error.message)")
        }
    }

    /// Writes the files that differ from those of an older set.
    func write(_ set: ReferenceSet, replacing old: ReferenceSet) throws {
        do throws(FileSystemError) {
            try DiskFileSystem().makeFolder(path)
            for reference in set.references where !old.references.contains(reference) {
                let file = path.hasSuffix("/") ? path + reference.fileName : "\(path)/\(reference.fileName)"
                try ResultFile(path: file).write(reference.text)
            }
        } catch {
            try Console.giveUp(error.message)
        }
    }
}
