/** Style sheets are imported for their effect; webpack puts them on the page. */
declare module "*.css";
