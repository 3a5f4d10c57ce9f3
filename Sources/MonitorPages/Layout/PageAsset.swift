/// The files that pages load: from the monitor itself, and from nowhere else.
package struct PageAsset: Sendable {
    /// The name behind `/assets/`.
    package let name: String

    /// The media type.
    package let type: String

    /// The content.
    package let bytes: [UInt8]

    /// All of them.
    package static let all = [
        PageAsset(name: "style.css", type: "text/css; charset=utf-8", bytes: PackageResources.style_css),
        PageAsset(name: "live.js", type: "text/javascript; charset=utf-8", bytes: PackageResources.live_js),
        PageAsset(name: "icon.svg", type: "image/svg+xml", bytes: PackageResources.icon_svg),
    ]
}
