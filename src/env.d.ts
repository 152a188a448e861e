declare namespace App {
  interface Locals {
    /** The page being rendered, as a path from the site's root: plan-13/c05.html. */
    page: string;
    /** Anchors of restorations already given on this page; a restoration may mend several places. */
    anchors?: Set<string>;
  }
}
