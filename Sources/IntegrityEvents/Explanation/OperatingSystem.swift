/// The operating system of a node, as far as it changes what a register is about.
public enum OperatingSystem: Hashable, Sendable {
    /// Container-Optimized OS.
    case cos
    /// Ubuntu.
    case ubuntu

    /// Tells it by the name of an image, such as `cos-121-18867-199-38` or `ubuntu-gke-2404-1-33-v20260714`, or as
    /// Kubernetes names the system: `Container-Optimized OS from Google`.
    public init?(image: String) {
        let name = image.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if name.contains("ubuntu") {
            self = .ubuntu
        } else if name.hasPrefix("cos") || name.contains("-cos-") || name.hasPrefix("container-optimized os") {
            self = .cos
        } else {
            return nil
        }
    }
}
