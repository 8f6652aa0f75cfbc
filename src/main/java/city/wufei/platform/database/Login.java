package city.wufei.platform.database;

/** How one role reaches the database. */
record Login(String url, String user, String password) {
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
