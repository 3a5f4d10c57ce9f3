public import GKEInventory
import TerraformLanguage

/// Terraform below one folder, read and worked out.
public struct TerraformScan {
    /// What each root module describes, in the order of their paths.
    public let inventories: [Inventory]

    /// The files behind the scan: what findings point at, and what could not be read.
    public let files: ScannedFiles

    /// How many folders hold Terraform files.
    public let folderCount: Int

    /// Reads everything below a folder and works out every root module.
    /// - Parameters:
    ///   - path: a folder, or one Terraform file, which stands for its folder alone.
    ///   - options: variables from the command line and the environment.
    ///   - prefix: put in front of the paths in reports, where several folders are scanned.
    /// - Throws: when there is nothing at that path.
    public init(
        _ path: String, options: TerraformOptions, prefix: String? = nil, fileSystem: any FileSystem = DiskFileSystem()
    ) throws(FileSystemError) {
        guard var base = fileSystem.canonicalPath(path) else { throw FileSystemError("there is nothing at \(path)") }
        let isFile = fileSystem.kind(of: base) == .file
        if isFile { base = FilePath.parent(base) }
        let scanned = ScannedFiles(scope: ScanScope(base: base, prefix: prefix, fileSystem: fileSystem))
        let library = ModuleLibrary(scanned: scanned)
        var walk = FolderWalk(scanned: scanned, descends: !isFile)
        walk.run(from: base)
        let folders = walk.found.map { library.load($0.path, files: $0.files) }
        let roots = RootSelection.roots(among: folders, library)
        let budget = EvaluationBudget(steps: Self.steps + Self.stepsOfRoot * roots.count)
        inventories = roots.compactMap { folder in Self.inventory(folder, library, options, budget) }
        files = scanned
        folderCount = folders.count
    }

    /// What all roots together may take; one that goes too far leaves something for the others.
    private static let steps = 6_000_000

    /// What every root adds to that: more than an ordinary one takes, so that a scan may have any number of those.
    private static let stepsOfRoot = 50_000

    private static func inventory(
        _ folder: ModuleFolder, _ library: ModuleLibrary, _ options: TerraformOptions, _ budget: EvaluationBudget
    ) -> Inventory? {
        guard library.concerns(folder, InventoryBuilder.types) else { return nil }
        let root = RootModule(folder: folder, library: library, budget: EvaluationBudget(of: budget))
        var builder = InventoryBuilder(root)
        builder.add(root.instance(options))
        return builder.inventory
    }
}
