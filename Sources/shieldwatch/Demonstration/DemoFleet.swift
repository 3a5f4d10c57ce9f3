/// The nodes of the clusters in Examples/fleet, before and after the pool `web` was upgraded.
enum DemoFleet {
    private static let oldImage = "gke-1334-gke1100-cos-121-18867-199-38"
    private static let newImage = "gke-1334-gke1403-cos-121-18867-294-66"

    private static func pool(
        _ cluster: String,
        _ name: String,
        _ region: String,
        _ family: String,
        secureBoot: Bool = true,
        image: String = oldImage
    ) -> DemoPool {
        DemoPool(
            cluster: cluster,
            name: name,
            region: region,
            machineFamily: family,
            hasSecureBoot: secureBoot,
            image: image
        )
    }

    /// The nodes that an upgrade does away with.
    private static let replaced = pool("tokyo", "web", "asia-northeast1", "e2").machines(30)

    private static let successors = pool("tokyo", "web", "asia-northeast1", "e2", image: newImage)
        .machines(30, tampered: 29)

    /// The nodes that take their place, in the order in which they boot.
    static let upgraded = Array(successors.dropLast())

    /// The last of the new nodes, which an attacker has changed.
    static let attacked = successors[29]

    /// The nodes that nobody watches: they write no reports.
    static let unwatched = pool("tokyo", "batch", "asia-northeast1", "n2").machines(9)

    private static let others =
        pool("tokyo", "gpu", "asia-northeast1", "g2", secureBoot: false).machines(9)
        + pool("osaka", "default-pool", "asia-northeast2", "e2").machines(9)

    /// The nodes that report their boots before the upgrade.
    static let watched = replaced + others

    /// All nodes before the upgrade.
    static let before = watched + unwatched

    /// All nodes after the upgrade.
    static let after = successors + others + unwatched
}
