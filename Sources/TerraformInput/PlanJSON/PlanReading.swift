import Findings
import GKEInventory
import JSONSyntax
import SourceText

/// Reads the JSON files that are plans and leaves the others alone: they are recognised by what is in them.
struct PlanReading {
    private(set) var inventories: [Inventory] = []
    private var paths: Set<String> = []
    private let library: ModuleLibrary

    init(_ paths: [String], _ library: ModuleLibrary) {
        self.library = library
        for path in paths { read(path) }
    }

    /// Whether a plan was found at a place or below it.
    func hasFound(_ place: ScanPlace) -> Bool {
        guard let root = place.isDocument ? place.target : place.folder else { return false }
        return paths.contains { FilePath.isInside($0, root) }
    }

    private mutating func read(_ path: String) {
        let scanned = library.scanned
        let bytes: [UInt8]
        do {
            bytes = try scanned.scope.fileSystem.read(path, limit: ScannedFiles.sizeLimit)
        } catch {
            return scanned.passOver(path, error.message)
        }
        guard PlanDocument.isLikely(bytes) else { return }
        let source = SourceFile(path: scanned.scope.display(path), bytes: bytes)
        scanned.spend(tokens: bytes.count / 2)
        do throws(SyntaxError) {
            guard let plan = PlanDocument(try JSONReader.read(bytes)) else { return }
            paths.insert(path)
            inventories.append(PlanInventory(plan, source, library).inventory)
        } catch {
            paths.insert(path)
            scanned.note(error, in: source)
        }
    }
}
