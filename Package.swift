// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "mingzhang",
    products: [.executable(name: "mingzhang", targets: ["mingzhang"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Its sockets only: why not its server, ARCHITECTURE.md says.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        // Tests only: a second Mustache engine, to compare ours with.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Debian's libraries.
        .systemLibrary(
            name: "CBrotli",
            pkgConfig: "libbrotlienc",
            providers: [.apt(["libbrotli-dev"])]
        ),
        .systemLibrary(
            name: "CCommonMark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"])]
        ),
        .systemLibrary(
            name: "CCrypto",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"])]
        ),
        .systemLibrary(
            name: "CDeflate",
            pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"])]
        ),
        .systemLibrary(
            name: "CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"])]
        ),
        // Calls of the C library that Swift's Glibc module does not show.
        .systemLibrary(name: "CLinux"),

        // What the others are written in.
        .target(name: "Diagnostics"),
        .target(name: "Checksums", dependencies: ["CCrypto", "Records"]),
        .target(name: "Compression", dependencies: ["CBrotli", "CDeflate"]),
        .target(name: "Parallel", dependencies: ["CLinux"]),
        .target(name: "Records"),
        .target(
            name: "StrictYAML",
            dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]
        ),

        // Bytes become grids, grids become the budget.
        .target(name: "BudgetModel"),
        .target(name: "Comparison", dependencies: ["BudgetModel"]),
        .target(name: "Documents", dependencies: ["Checksums", "Diagnostics"]),
        .target(name: "BudgetTables", dependencies: ["BudgetModel", "Diagnostics", "Documents"]),

        // The budget as tables of data, for everyone to take away.
        .target(
            name: "Downloads",
            dependencies: ["BudgetModel", "CSQLite", "Checksums", "Compression", "Diagnostics"]
        ),
        // What readers search in, as scripts.
        .target(name: "Search", dependencies: ["BudgetModel", "Records"]),

        // Budget, commentary and theme become a plan, the plan becomes a folder.
        .target(
            name: "Commentary",
            dependencies: ["BudgetModel", "CCommonMark", "Diagnostics", "Records", "StrictYAML"]
        ),
        .target(
            name: "Theme", dependencies: ["Checksums", "Diagnostics", "Records", "StrictYAML"]),
        .target(
            name: "Revisions",
            dependencies: ["BudgetModel", "Checksums", "Diagnostics"]
        ),
        .target(
            name: "Site",
            dependencies: [
                "BudgetModel", "Checksums", "Commentary", "Comparison", "Diagnostics", "Downloads",
                "Parallel", "Records", "Revisions", "Search", "StrictYAML", "Theme",
            ]
        ),
        .target(
            name: "Publication",
            dependencies: ["CLinux", "Checksums", "Diagnostics", "Parallel"]
        ),

        // What is needed to see a change at once.
        .target(name: "Watching"),
        .target(
            name: "Preview",
            dependencies: ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")],
            resources: [.embedInCode("Browser")]
        ),
        .executableTarget(
            name: "mingzhang",
            dependencies: [
                "BudgetModel", "BudgetTables", "Checksums", "Commentary", "Compression",
                "Diagnostics", "Documents", "Parallel", "Preview", "Publication", "Records",
                "Revisions", "Site", "StrictYAML", "Theme", "Watching",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Manual"]
        ),

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "ChecksumsTests", dependencies: ["Checksums"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
        .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records"]),
        .testTarget(name: "StrictYAMLTests", dependencies: ["Diagnostics", "StrictYAML"]),
        .testTarget(name: "BudgetModelTests", dependencies: ["BudgetModel"]),
        .testTarget(name: "ComparisonTests", dependencies: ["BudgetModel", "Comparison"]),
        .testTarget(
            name: "DownloadsTests", dependencies: ["BudgetModel", "Diagnostics", "Downloads"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Diagnostics", "Documents"]),
        .testTarget(
            name: "BudgetTablesTests",
            dependencies: ["BudgetModel", "BudgetTables", "Diagnostics", "Documents"]
        ),
        // libcmark itself, to compare our rendering with its own.
        .testTarget(
            name: "CommentaryTests",
            dependencies: ["BudgetModel", "CCommonMark", "Commentary", "Diagnostics", "Records"]
        ),
        .testTarget(
            name: "ThemeTests",
            dependencies: ["Diagnostics", "MustacheComparison", "Records", "Theme"]
        ),
        // For tests: templates and values rendered by the second engine.
        .target(
            name: "MustacheComparison",
            dependencies: [
                "Diagnostics", "Theme",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            path: "Tests/MustacheComparison"
        ),
        .executableTarget(
            name: "TemplateBenchmark",
            dependencies: ["Diagnostics", "MustacheComparison", "Records", "Theme"],
            path: "Benchmarks/Templates"
        ),
        .testTarget(name: "SearchTests", dependencies: ["BudgetModel", "Records", "Search"]),
        .testTarget(
            name: "RevisionsTests",
            dependencies: ["BudgetModel", "Checksums", "Diagnostics", "Revisions"]
        ),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "BudgetModel", "Checksums", "Commentary", "Diagnostics", "MustacheComparison",
                "Records", "Revisions", "Site", "Theme",
            ]
        ),
        .executableTarget(
            name: "publication-probe",
            dependencies: ["Checksums", "Diagnostics", "Publication"],
            path: "Tests/PublicationProbe"
        ),
        .testTarget(
            name: "PublicationTests",
            dependencies: ["Checksums", "Diagnostics", "Publication", "publication-probe"]
        ),
        .testTarget(name: "WatchingTests", dependencies: ["Watching"]),
        .testTarget(
            name: "InputTests",
            dependencies: [
                "Checksums", "Records", "mingzhang",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "CLinux", "Diagnostics", "Preview",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
for target in package.targets where target.type != .system { target.swiftSettings = strict }
