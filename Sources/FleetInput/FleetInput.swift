public import Findings
public import GKEInventory
public import TerraformInput

/// Everything below some paths that describes GKE clusters: Terraform, plans, states and exports.
public struct FleetInput {
    /// What each root module, plan and exported cluster describes.
    public let inventories: [Inventory]

    /// The files behind it: what findings point at, and what could not be read.
    public let files: ScannedFiles

    /// How many folders hold Terraform files.
    public let folderCount: Int

    /// How many plans, states and exports were read.
    public let documentCount: Int

    /// Where the folder that paths are relative to lies below the repository's root; `.` outside of a repository.
    public let folderInRepository: String

    /// The comments that suppress findings, in the order of their places.
    public let comments: [SuppressionComment]

    /// Variables set on the command line that no root module declares, sorted.
    public let undeclaredVariables: [String]

    /// Reads everything below some paths.
    /// - Parameters:
    ///   - paths: folders; Terraform files, which stand for their folder alone; plans and exports.
    ///   - options: variables from the command line and the environment.
    ///   - selection: what is read besides clusters and node pools.
    public init(
        _ paths: [String],
        options: TerraformOptions,
        selection: ResourceSelection = .none,
        fileSystem: any FileSystem = DiskFileSystem()
    ) {
        var documents = DocumentReading(selection)
        let scan = TerraformScan(paths, options: options, selection: selection, fileSystem: fileSystem) {
            documents.read($0)
        }
        inventories = scan.inventories + documents.inventories
        files = scan.files
        folderCount = scan.folderCount
        documentCount = documents.count
        folderInRepository = scan.folderInRepository
        comments = scan.comments
        undeclaredVariables = scan.undeclaredVariables
    }
}
