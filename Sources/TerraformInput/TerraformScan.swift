public import Findings
public import GKEInventory
import TerraformLanguage

/// Terraform below some folders, read and worked out as one.
public struct TerraformScan {
    /// What each root module describes, in the order of their paths.
    public let inventories: [Inventory]

    /// The files behind the scan: what findings point at, and what could not be read.
    public let files: ScannedFiles

    /// How many folders hold Terraform files.
    public let folderCount: Int

    /// Where the folder that paths are relative to lies below the repository's root; `.` outside of a repository.
    public var folderInRepository: String { files.scope.folderInRepository }

    /// Variables set on the command line that no root module declares, sorted.
    public let undeclaredVariables: [String]

    /// The comments that suppress findings, in the order of their places.
    public let comments: [SuppressionComment]

    /// Reads everything below some paths and works out every root module.
    ///
    /// Paths in the result are relative to the path, or to the nearest folder that holds all of several paths.
    /// - Parameters:
    ///   - paths: folders, or Terraform files, which stand for their folder alone; other files are documents.
    ///   - options: variables from the command line and the environment.
    ///   - selection: what is read besides clusters and node pools.
    ///   - isDocument: told of each file that is no configuration and may be a plan or an export; whether it is one.
    public init(
        _ paths: [String],
        options: TerraformOptions,
        selection: ResourceSelection = .none,
        fileSystem: any FileSystem = DiskFileSystem(),
        isDocument: (ScannedDocument) -> Bool = { _ in false }
    ) {
        let places = paths.map { ScanPlace($0, fileSystem) }
        let scanned = ScannedFiles(scope: ScanScope(base: ScanPlace.base(of: places), fileSystem: fileSystem))
        let library = ModuleLibrary(scanned: scanned)
        var walk = FolderWalk(scanned: scanned)
        for place in places {
            guard place.refusal == nil, let folder = place.folder, !place.isDocument else { continue }
            walk.run(from: folder, descends: !place.isFile)
        }
        let documents = ScannedDocument.all(walk, places, scanned).filter(isDocument)
        for place in places where !place.isDocument {
            let isEmpty = !walk.hasFound(place) && !documents.contains { $0.lies(at: place) }
            if let refusal = place.refusal ?? (isEmpty ? ScanPlace.emptiness : nil) {
                scanned.note(UnreadFile(file: place.written, error: refusal))
            }
        }
        let folders = walk.found.map { library.load($0.path, files: $0.files) }
        let roots = RootSelection.roots(among: folders, library)
        let budget = EvaluationBudget(steps: Self.steps + Self.stepsOfRoot * roots.count)
        inventories = roots.map { folder in Self.inventory(folder, library, options, selection, budget) }
        let declared = Set(roots.flatMap(\.declarations.variables.keys))
        undeclaredVariables = options.names.subtracting(declared).sorted()
        files = scanned
        comments = scanned.comments()
        folderCount = folders.count
    }

    /// Reads everything below one path.
    public init(_ path: String, options: TerraformOptions, fileSystem: any FileSystem = DiskFileSystem()) {
        self.init([path], options: options, fileSystem: fileSystem)
    }

    /// What all roots together may take; one that goes too far leaves something for the others.
    private static let steps = 6_000_000

    /// What every root adds to that: more than an ordinary one takes, so that a scan may have any number of those.
    private static let stepsOfRoot = 50_000

    private static func inventory(
        _ folder: ModuleFolder,
        _ library: ModuleLibrary,
        _ options: TerraformOptions,
        _ selection: ResourceSelection,
        _ budget: EvaluationBudget
    ) -> Inventory {
        let root = RootModule(folder: folder, library: library, budget: EvaluationBudget(of: budget))
        var builder = InventoryBuilder(root, selection)
        // Variable files are read, and refused, for every root, whatever it creates.
        let instance = root.instance(options)
        if library.concerns(folder, builder.types) { builder.add(instance) }
        return builder.inventory
    }
}
